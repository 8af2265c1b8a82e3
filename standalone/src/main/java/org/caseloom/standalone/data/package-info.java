/**
 * The folder where a Caseloom keeps everything: its layout ({@link org.caseloom.standalone.data.DataDirectory}), who may
 * write to it ({@link org.caseloom.standalone.data.DataLock}) and who is running on it
 * ({@link org.caseloom.standalone.data.RunningInstance}).
 */
@NullMarked
package org.caseloom.standalone.data;

import org.jspecify.annotations.NullMarked;
