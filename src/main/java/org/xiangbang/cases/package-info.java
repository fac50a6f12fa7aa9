/**
 * Cases (案件): the file of a case, its lock, its members, who may see it, and lists of cases.
 *
 * <p>A case is a process instance with everything that it called, under one number; the modules provide the models. Other modules
 * use {@link org.xiangbang.cases.CaseFiles}, {@link org.xiangbang.cases.VisibleCases} and the events; writes that nobody reads
 * before an act is over wait in {@link org.xiangbang.cases.WriteBatch}.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: sheet", "access"})
package org.xiangbang.cases;

import org.springframework.modulith.ApplicationModule;
