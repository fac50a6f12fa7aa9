/**
 * Second factors of people (二次验证): one-time codes (RFC 6238) and recovery codes, with the page on which people keep them. A step that
 * releases money asks for one that was proven in the last five minutes. The package has no process model. Entry points: the address
 * {@code /me/factors}, {@link org.xiangbang.access.factors.SecondFactors} and {@link org.xiangbang.access.factors.FactorAtHand}; see
 * ruling 0285.
 */
@NamedInterface("factors")
package org.xiangbang.access.factors;

import org.springframework.modulith.NamedInterface;
