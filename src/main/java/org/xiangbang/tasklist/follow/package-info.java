/**
 * Following a case: urging (催办) the desk that it waits at, sending copies (抄送). No model. Doors: {@link
 * org.xiangbang.tasklist.follow.Urging} and {@link org.xiangbang.tasklist.follow.Copies}.
 */
package org.xiangbang.tasklist.follow;
