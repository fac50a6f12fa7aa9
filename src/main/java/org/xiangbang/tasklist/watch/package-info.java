/**
 * Cases that a person watches (关注), whoever works on them. The package has no process model. Entry points: the part of the
 * workbench, the addresses {@code /watched} and {@code /cases/…/watch}, and the same below {@code /api/v1}.
 */
package org.xiangbang.tasklist.watch;
