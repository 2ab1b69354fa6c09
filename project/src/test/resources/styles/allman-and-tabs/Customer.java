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
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table( name = "customers" )
public class Customer
{
	@Id
	@GeneratedValue( strategy = GenerationType.IDENTITY )
	private Long id;

	@Column( length = 80 )
	private String name;

	@Column( length = 120 )
	private String email;

	@Column( length = 30 )
	private String phone;

	@Column( length = 10 )
	private String state;

	@ManyToOne( fetch = FetchType.LAZY, optional = false )
	@JoinColumn( name = "country_id" )
	private Country country;

	@Column( precision = 12, scale = 2 )
	private BigDecimal creditLimit;

	private LocalDateTime createdAt;

	private String notes;

	@OneToMany( mappedBy = "customer" )
	private List<Order> orders = new ArrayList<>();


	//////// Accessors ////////

	public Long getId()
	{
		return id;
	}

	public String getName()
	{
		return name;
	}

	public void setName( String name )
	{
		this.name = name;
	}

	public String getEmail()
	{
		return email;
	}

	public void setEmail( String email )
	{
		this.email = email;
	}

	public String getPhone()
	{
		return phone;
	}

	public void setPhone( String phone )
	{
		this.phone = phone;
	}

	public String getState()
	{
		return state;
	}

	public void setState( String state )
	{
		this.state = state;
	}

	public Country getCountry()
	{
		return country;
	}

	public void setCountry( Country country )
	{
		this.country = country;
	}

	public BigDecimal getCreditLimit()
	{
		return creditLimit;
	}

	public void setCreditLimit( BigDecimal creditLimit )
	{
		if( creditLimit.signum() < 0 )
		{
			throw new IllegalArgumentException( "negative" );
		}
		this.creditLimit = creditLimit;
	}

	public LocalDateTime getCreatedAt()
	{
		return createdAt;
	}

	public void setCreatedAt( LocalDateTime createdAt )
	{
		this.createdAt = createdAt;
	}

	public String getNotes()
	{
		return notes;
	}

	public void setNotes( String notes )
	{
		this.notes = notes;
	}

	public List<Order> getOrders()
	{
		return orders;
	}
}
