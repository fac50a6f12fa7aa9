/**
 * The three powers of administration (三员分立): which there are, and which of them reads or changes what. The package has no process
 * model. Entry points: {@link org.xiangbang.access.powers.Power} and {@link org.xiangbang.access.powers.PowerRoutes}.
 */
@NamedInterface("powers")
package org.xiangbang.access.powers;

import org.springframework.modulith.NamedInterface;
