/**
 * The folder where a Caseloom keeps everything: its layout and its lock
 * ({@link org.caseloom.standalone.data.DataDirectory}) and who is running on it
 * ({@link org.caseloom.standalone.data.RunningInstance}).
 */
@NullMarked
package org.caseloom.standalone.data;

import org.jspecify.annotations.NullMarked;
