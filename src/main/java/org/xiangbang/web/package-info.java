/**
 * The frame of every page and the four kinds of answer to failures: layout, form fields, sentences, refusals as pages and as
 * problem details.
 *
 * <p>The package depends on no module; modules provide {@link org.xiangbang.web.NavigationEntry},
 * {@link org.xiangbang.web.SignedIn}, {@link org.xiangbang.web.FieldNames} and {@link org.xiangbang.web.DocumentNames} as beans.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.xiangbang.web;

import org.springframework.modulith.ApplicationModule;
