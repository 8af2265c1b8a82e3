/**
 * What makes an image of the next version out of the present one's: a Java agent, {@link
 * org.caseloom.containers.next.NextVersion}, with which services write what today's have never seen.
 */
package org.caseloom.containers.next;
