/**
 * Names of people that are put right (更正姓名): by the administrator, with a date, a reason and a paper. What was signed before keeps
 * the former name. The package has no process model. Entry points: the addresses below {@code /admin/accounts/name}, and
 * {@link org.xiangbang.access.names.NameCorrections} for templates.
 */
@NamedInterface("names")
package org.xiangbang.access.names;

import org.springframework.modulith.NamedInterface;
