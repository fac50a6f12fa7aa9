/**
 * The frame of every page and the four answers to failure: layout, form fields, sentences, refusals as pages and as problem details.
 *
 * <p>Knows no module; modules hand in {@link org.xiangbang.web.NavigationEntry}, {@link org.xiangbang.web.SignedIn},
 * {@link org.xiangbang.web.FieldNames} and {@link org.xiangbang.web.DocumentNames} as beans.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.xiangbang.web;

import org.springframework.modulith.ApplicationModule;
