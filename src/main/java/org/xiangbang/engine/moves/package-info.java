/**
 * Acts that move a case: started, returned (退回), recalled (撤回), canceled (撤销), and the side paths of its model. What is
 * allowed stands in the model. Doors: {@link org.xiangbang.engine.moves.Workflow}, {@link
 * org.xiangbang.engine.moves.ReturnTo}, {@link org.xiangbang.engine.moves.Recall} and {@link
 * org.xiangbang.engine.moves.Cancellation}.
 */
@NamedInterface("moves")
package org.xiangbang.engine.moves;

import org.springframework.modulith.NamedInterface;
