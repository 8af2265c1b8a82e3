/**
 * What this service answers over HTTP.
 */
@NullMarked
package org.caseloom.kg.http;

import org.jspecify.annotations.NullMarked;
