package lower

import (
	"go/ast"
	"go/token"
	"strconv"
)

// The functions below make nodes at a place of the reader's source.

func id(name string, at token.Pos) *ast.Ident { return &ast.Ident{Name: name, NamePos: at} }

func sel(x ast.Expr, name string, at token.Pos) ast.Expr {
	return &ast.SelectorExpr{X: x, Sel: id(name, at)}
}

func helper(name string, at token.Pos) ast.Expr { return sel(id(guestName, at), name, at) }

func call(fun ast.Expr, at token.Pos, args ...ast.Expr) *ast.CallExpr {
	return &ast.CallExpr{Fun: fun, Lparen: at, Args: args, Rparen: at}
}

func number(n int, at token.Pos) ast.Expr {
	return &ast.BasicLit{Kind: token.INT, Value: strconv.Itoa(n), ValuePos: at}
}

func define(at token.Pos, left, right ast.Expr) ast.Stmt {
	return &ast.AssignStmt{Lhs: []ast.Expr{left}, Tok: token.DEFINE, TokPos: at, Rhs: []ast.Expr{right}}
}

func assign(at token.Pos, left, right ast.Expr) ast.Stmt {
	return &ast.AssignStmt{Lhs: []ast.Expr{left}, Tok: token.ASSIGN, TokPos: at, Rhs: []ast.Expr{right}}
}

func expr(x ast.Expr) ast.Stmt { return &ast.ExprStmt{X: x} }

func block(at token.Pos, list ...ast.Stmt) *ast.BlockStmt {
	return &ast.BlockStmt{Lbrace: at, List: list, Rbrace: at}
}

func when(at token.Pos, cond ast.Expr, then ...ast.Stmt) ast.Stmt {
	return &ast.IfStmt{If: at, Cond: cond, Body: block(at, then...)}
}

func not(x ast.Expr, at token.Pos) ast.Expr { return &ast.UnaryExpr{Op: token.NOT, OpPos: at, X: x} }

func binary(x ast.Expr, op token.Token, y ast.Expr, at token.Pos) ast.Expr {
	return &ast.BinaryExpr{X: x, Op: op, OpPos: at, Y: y}
}

func fields(at token.Pos, pairs ...ast.Expr) *ast.FieldList {
	list := &ast.FieldList{Opening: at, Closing: at}
	for i := 0; i+1 < len(pairs); i += 2 {
		f := &ast.Field{Type: pairs[i+1]}
		if name, ok := pairs[i].(*ast.Ident); ok && name != nil {
			f.Names = []*ast.Ident{name}
		}
		list.List = append(list.List, f)
	}
	return list
}

func literal(at token.Pos, params, results *ast.FieldList, body *ast.BlockStmt) *ast.FuncLit {
	return &ast.FuncLit{Type: &ast.FuncType{Func: at, Params: params, Results: results}, Body: body}
}

func branch(tok token.Token, label string, at token.Pos) ast.Stmt {
	b := &ast.BranchStmt{Tok: tok, TokPos: at}
	if label != "" {
		b.Label = id(label, at)
	}
	return b
}

func paren(x ast.Expr) ast.Expr {
	switch x.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.ParenExpr:
		return x
	}
	return &ast.ParenExpr{X: x}
}
