/**
 * What a chief sees of her department's work: the open steps of its desks, by person and step. The package has no process model. Entry
 * points: the part of the workbench, {@code /department} and {@code /api/v1/department}.
 */
package org.xiangbang.tasklist.department;
