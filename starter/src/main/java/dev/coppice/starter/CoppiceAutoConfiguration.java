package dev.coppice.starter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Binds the settings below {@code coppice}; what they configure lives in the sub-packages. */
@AutoConfiguration
@EnableConfigurationProperties(CoppiceProperties.class)
public class CoppiceAutoConfiguration {}
