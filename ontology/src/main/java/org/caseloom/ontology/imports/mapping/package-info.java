/**
 * Tables with a published layout that say something of concepts defined elsewhere: mappings (SSSOM), translations
 * (Babelon), hierarchies (ROBOT templates), and the table of names that accompanies NANDO. Columns are found by their
 * names; in all of these tables a quotation mark is plain text.
 */
@NullMarked
package org.caseloom.ontology.imports.mapping;

import org.jspecify.annotations.NullMarked;
