/**
 * Changes in the registration of an organization that is in the directory: name, code, legal representative.
 *
 * <p>Model: {@code processes/organizations/change.bpmn}.
 */
package org.xiangbang.organizations.change;
