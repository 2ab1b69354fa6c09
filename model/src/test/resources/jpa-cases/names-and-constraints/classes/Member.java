package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
public class Member {

    @Id
    private Integer id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_number", foreignKey = @ForeignKey(name = "member_of_group"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Group group;

    @Column(name = "group_number", insertable = false, updatable = false)
    private Integer groupNumber;
}
