/**
 * What one administrator asks for and another confirms (ruling 0281). The package has no process model. Entry points:
 * {@link org.xiangbang.access.requests.Requests}, {@link org.xiangbang.access.requests.RequestedAct} for acts that take two, and the
 * addresses below {@code /admin/requests}.
 */
@NamedInterface("requests")
package org.xiangbang.access.requests;

import org.springframework.modulith.NamedInterface;
