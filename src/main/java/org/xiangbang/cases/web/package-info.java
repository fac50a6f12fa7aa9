/**
 * Lists of cases on pages and in the interface: what was asked for in an address, the filters, the rows and the way to the
 * next page. No model. Doors: {@link org.xiangbang.cases.web.CaseListPages} and {@code templates/cases/list.html}.
 */
@NamedInterface("web")
package org.xiangbang.cases.web;

import org.springframework.modulith.NamedInterface;
