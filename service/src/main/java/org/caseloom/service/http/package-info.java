/** What every HTTP answer has in common: errors are RFC 9457 problems with a code and advice. */
@NullMarked
package org.caseloom.service.http;

import org.jspecify.annotations.NullMarked;
