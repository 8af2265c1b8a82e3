@org.jspecify.annotations.NullMarked
package org.caseloom.standalone.impact;
