/**
 * Proposals of projects: an organization answers a need, answers an order of a desk, or proposes a project of its own. Model: the
 * first step of {@code processes/projects/lifecycle.bpmn}. Entry points: {@link org.xiangbang.projects.proposal.ProjectStart} and
 * {@link org.xiangbang.projects.proposal.ProjectOrder}.
 */
@NamedInterface("proposal")
package org.xiangbang.projects.proposal;

import org.springframework.modulith.NamedInterface;
