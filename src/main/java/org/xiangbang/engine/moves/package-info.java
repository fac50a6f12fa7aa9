/**
 * The acts that move a case: start, return (退回), recall (撤回), cancellation (撤销), and the side paths of its model. The model says
 * what is allowed. Entry points: {@link org.xiangbang.engine.moves.Workflow}, {@link org.xiangbang.engine.moves.ReturnTo},
 * {@link org.xiangbang.engine.moves.Recall} and {@link org.xiangbang.engine.moves.Cancellation}.
 */
@NamedInterface("moves")
package org.xiangbang.engine.moves;

import org.springframework.modulith.NamedInterface;
