/** End-to-end tests over the real broker, search server, store and browser: {@link org.caseloom.standalone.system.WithCaseloom} starts them once. */
package org.caseloom.standalone.system;
