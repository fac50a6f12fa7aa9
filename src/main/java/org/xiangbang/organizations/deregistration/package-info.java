/**
 * Organizations that leave the directory for good: deregistered (注销).
 *
 * <p>Model: {@code processes/organizations/deregistration.bpmn}.
 */
@NamedInterface("deregistration")
package org.xiangbang.organizations.deregistration;

import org.springframework.modulith.NamedInterface;
