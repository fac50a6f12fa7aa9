/**
 * The engine's automatic work: what waits, what runs, what failed and is tried again by an administrator. Entry points: the pages
 * under {@code /admin/jobs}, {@code /api/v1/admin/jobs}, and a part of the page of the system.
 */
package org.xiangbang.engine.jobs;
