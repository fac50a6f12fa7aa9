/**
 * Following a case: urging (催办) the desk at which it waits, and sending copies (抄送). The package has no process model. Entry
 * points: {@link org.xiangbang.tasklist.follow.Urging} and {@link org.xiangbang.tasklist.follow.Copies}.
 */
package org.xiangbang.tasklist.follow;
