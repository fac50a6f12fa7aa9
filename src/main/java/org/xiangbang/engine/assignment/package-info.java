/**
 * A step, or a part of it, given to another person: reassigned (转办), delegated (委派), signed additionally (加签). The package stores
 * a decision while signers are missing. Entry points: {@link org.xiangbang.engine.assignment.Reassignment},
 * {@link org.xiangbang.engine.assignment.Delegation}, {@link org.xiangbang.engine.assignment.AdditionalSigners} and
 * {@link org.xiangbang.engine.assignment.GivenOpinions}.
 */
@NamedInterface("assignment")
package org.xiangbang.engine.assignment;

import org.springframework.modulith.NamedInterface;
