/**
 * Addresses for machines that watch the program: whether it lives, whether it can answer, and figures of its work. The package has no
 * process model; see ADR 0273. Entry point: {@code MonitoringAccess}.
 */
package org.xiangbang.web.monitoring;
