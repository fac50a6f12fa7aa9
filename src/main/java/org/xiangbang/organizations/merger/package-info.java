/**
 * Organizations that are merged into another one (并入): their open projects and their people's desks go over to it.
 *
 * <p>Model: {@code processes/organizations/merger.bpmn}.
 */
package org.xiangbang.organizations.merger;
