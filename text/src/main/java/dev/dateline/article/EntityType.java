package dev.dateline.article;

/** What a name can name. */
public enum EntityType {
  /** A person. */
  PERSON,

  /** A company, agency, party, armed group, team or other body. */
  ORGANIZATION,

  /** A country, city, river, building or other place. */
  LOCATION
}
