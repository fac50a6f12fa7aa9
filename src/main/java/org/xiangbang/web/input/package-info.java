/**
 * How texts come in: in a JSON body, a form and an address alike. The first to read a request; what stands behind it gets texts
 * that can be shown and stored. Entry points: {@link org.xiangbang.web.input.ReadableText} for bodies,
 * {@link org.xiangbang.web.input.ReadParameters} for the rest.
 */
@NamedInterface("input")
package org.xiangbang.web.input;

import org.springframework.modulith.NamedInterface;
