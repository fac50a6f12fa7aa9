/**
 * What {@code /v3/api-docs} says about the interface: a schema for each class, and for each operation the failures that can come
 * of it. The package has no process model; see ADR 0104. Entry point: {@code InterfaceDescription}.
 */
package org.xiangbang.web.description;
