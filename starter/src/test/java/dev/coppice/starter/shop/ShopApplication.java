package dev.coppice.starter.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What tests start. */
@SpringBootApplication
public class ShopApplication {}
