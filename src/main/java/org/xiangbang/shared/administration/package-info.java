/** What every module tells of its administration. The package has no process model. Entry point: {@code AdministrativeAct}. */
package org.xiangbang.shared.administration;
