/**
 * The agreement (协议) of a project: drafted, signed as a text, hung on public notice, filed. Model: {@code
 * processes/projects/agreement.bpmn} and the pattern of tranches beside it. Doors: {@link
 * org.xiangbang.projects.agreement.Agreements}.
 */
package org.xiangbang.projects.agreement;
