package dev.dateline.codec;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * How rows of generated classes are written to Avro and read: by the code that Avro generates for
 * their records where it generates any, which takes two thirds of the time and makes the same
 * bytes. Avro does not use this code by default.
 */
final class RowModel {

  private RowModel() {}

  /** The model of a generated class, by its schema. */
  static SpecificData of(Schema schema) {
    SpecificData generated = SpecificData.getForSchema(schema);
    SpecificData model = new SpecificData(generated.getClassLoader());
    generated.getConversions().forEach(model::addLogicalTypeConversion);
    model.setCustomCoders(true);
    return model;
  }
}
