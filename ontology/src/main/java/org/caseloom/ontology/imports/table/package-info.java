/**
 * Tables as sources: CSV, TSV, Excel, fixed width, and the flat JSON and YAML that some masters come in. A layout says
 * what the columns mean; it is a YAML file beside the table ({@code NAME.mapping.yaml}) or one of ours in the resources,
 * in the same language. Only what no such file can say, the ICD-10-CM tabular list in XML, is code.
 */
@NullMarked
package org.caseloom.ontology.imports.table;

import org.jspecify.annotations.NullMarked;
