package org.caseloom.ontology.imports.table;

/** Turns the rows of a table into concepts, one after the other. Not thread-safe. */
interface Intake {
    /** Takes a row. */
    void take(Row row);

    /** What can only be told when all rows are there. */
    void finish();
}
