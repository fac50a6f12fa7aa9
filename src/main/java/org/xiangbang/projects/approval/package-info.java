/**
 * Approval (审批) of a project, in rounds: the first, and one for each change above the threshold. Model:
 * {@code processes/projects/approval.bpmn} and the decision table beside it. Entry point:
 * {@link org.xiangbang.projects.approval.Approvals}.
 */
package org.xiangbang.projects.approval;
