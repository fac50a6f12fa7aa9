/**
 * The agreement (协议) of a project: it is drafted, signed as a text, put on public notice and filed. Model:
 * {@code processes/projects/agreement.bpmn} and the pattern of tranches beside it. Entry point:
 * {@link org.xiangbang.projects.agreement.Agreements}.
 */
package org.xiangbang.projects.agreement;
