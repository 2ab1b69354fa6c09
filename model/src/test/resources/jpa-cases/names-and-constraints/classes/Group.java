package com.acme.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(
        name = "\"Group\"",
        schema = "staff",
        uniqueConstraints = @UniqueConstraint(name = "group_code", columnNames = {"code", "region"}),
        indexes = @Index(name = "group_by_region", columnList = "region, code desc"))
public class Group {

    @Id
    @Column(name = "\"order\"")
    private Integer orderNumber;

    private String code = "";

    private String region = "";

    @Column(unique = true, name = "Motto")
    private String motto = "";

    @OneToMany(mappedBy = "group", orphanRemoval = true, cascade = CascadeType.REMOVE)
    @OrderBy("name")
    private List<Member> members = new ArrayList<>();
}
