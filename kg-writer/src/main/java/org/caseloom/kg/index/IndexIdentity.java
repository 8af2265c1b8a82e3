package org.caseloom.kg.index;

/**
 * The index behind the alias.
 *
 * @param uuid what the server named it when it was made; an index that was lost and made anew has another one, and
 *             must be filled from the first record
 */
public record IndexIdentity(String name, String uuid) {}
