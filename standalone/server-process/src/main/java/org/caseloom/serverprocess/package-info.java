/**
 * What both server processes need to be good children: {@link org.caseloom.serverprocess.ParentWatch} ends them with
 * their parent, {@link org.caseloom.serverprocess.SoleUse} keeps two of them off one folder.
 */
@NullMarked
package org.caseloom.serverprocess;

import org.jspecify.annotations.NullMarked;
