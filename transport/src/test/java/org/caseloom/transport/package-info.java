/** Tests of settings and definitions; the clients themselves are tested over a real broker in module standalone. */
package org.caseloom.transport;
