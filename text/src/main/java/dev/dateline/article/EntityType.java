package dev.dateline.article;

import dev.dateline.PublicApi;

/** The types of entities. */
@PublicApi
public enum EntityType {
  /** A person. */
  PERSON,

  /** A company, agency, party, armed group, team or other body. */
  ORGANIZATION,

  /** A country, city, river, building or other place. */
  LOCATION
}
