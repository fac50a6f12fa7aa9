/** The pages of projects and the interface to them. */
package org.xiangbang.projects.web;
