package com.acme.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "employees")
public class Employee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 8)
    private String badge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "department_id")
    private Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manager_id")
    private @Nullable Employee manager;

    @OneToMany(mappedBy = "head")
    private List<Department> departments = new ArrayList<>();

    @OneToOne(mappedBy = "employee", fetch = FetchType.LAZY)
    private @Nullable Desk desk;

    @OneToMany(mappedBy = "employee")
    private List<DoorsOpened> doorsOpeneds = new ArrayList<>();

    @OneToMany(mappedBy = "manager")
    private List<Employee> managedEmployees = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public String getBadge() {
        return badge;
    }

    public void setBadge(String badge) {
        this.badge = badge;
    }

    public Department getDepartment() {
        return department;
    }

    public void setDepartment(Department department) {
        this.department = department;
    }

    public @Nullable Employee getManager() {
        return manager;
    }

    public void setManager(@Nullable Employee manager) {
        this.manager = manager;
    }

    public List<Department> getDepartments() {
        return departments;
    }

    public @Nullable Desk getDesk() {
        return desk;
    }

    public List<DoorsOpened> getDoorsOpeneds() {
        return doorsOpeneds;
    }

    public List<Employee> getManagedEmployees() {
        return managedEmployees;
    }

    @Override
    public String toString() {
        return "Employee " + id;
    }
}
