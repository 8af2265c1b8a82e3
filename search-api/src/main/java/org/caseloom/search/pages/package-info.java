/** The web pages for people: words of the interface, links, and what the views show. */
@NullMarked
package org.caseloom.search.pages;

import org.jspecify.annotations.NullMarked;
