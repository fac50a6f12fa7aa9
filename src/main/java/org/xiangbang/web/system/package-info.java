/**
 * The administrator's page of the system: each module says what of its own is running, waiting or failed. Entry point:
 * {@link org.xiangbang.web.system.SystemPart}.
 */
@NamedInterface("system")
package org.xiangbang.web.system;

import org.springframework.modulith.NamedInterface;
