/**
 * Lists of cases on pages and in the interface: the parameters of an address, the filters, the rows and the address of the next
 * page. The package has no process model. Entry points: {@link org.xiangbang.cases.web.CaseListPages} and
 * {@code templates/cases/list.html}.
 */
@NamedInterface("web")
package org.xiangbang.cases.web;

import org.springframework.modulith.NamedInterface;
