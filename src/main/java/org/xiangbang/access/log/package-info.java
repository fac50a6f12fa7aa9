/**
 * The log of administration (管理日志): acts of administrators, sign-ins and failed ones, appended to and read by the audit administrator.
 * The package has no process model. Entry points: {@link org.xiangbang.access.log.AdministrationLog},
 * {@link org.xiangbang.shared.administration.AdministrativeAct} for other modules, and the addresses below {@code /admin/log}.
 */
package org.xiangbang.access.log;
