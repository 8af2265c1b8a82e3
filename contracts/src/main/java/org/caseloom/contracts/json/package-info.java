/** The JSON codec: {@link org.caseloom.contracts.json.Json} writes and reads every message, with its schema version. */
@NullMarked
package org.caseloom.contracts.json;

import org.jspecify.annotations.NullMarked;
