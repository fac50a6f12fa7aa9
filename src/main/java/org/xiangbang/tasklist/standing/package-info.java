/**
 * Where a case stands and who has it, for the head of the pages of needs, organizations and projects, which lead from there to the
 * case and to the reader's own step. The package has no process model. Entry point: the bean {@code caseStanding}.
 */
package org.xiangbang.tasklist.standing;
