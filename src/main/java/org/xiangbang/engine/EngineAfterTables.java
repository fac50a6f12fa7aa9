package org.xiangbang.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Has no settings of its own: the engine waits for its plugins, and this one waits for the tables. */
@Component
@DependsOnDatabaseInitialization
class EngineAfterTables extends AbstractProcessEnginePlugin {}
